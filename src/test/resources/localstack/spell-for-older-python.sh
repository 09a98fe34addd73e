# Where the LocalStack image was put together from PyPI on a Python before 3.12, STS and CloudFormation answer nothing:
# some of what they need is written in newer syntax. To the published image this does nothing.
python=/opt/code/localstack/.venv/bin/python
if $python -c 'import sys; sys.exit(sys.version_info >= (3, 12))'; then
	cd /opt/code/localstack/.venv/lib/python*/site-packages/localstack || exit
	for name in T TBefore TAfter Properties BaseStoreType; do
		variables="${variables-}$name = __import__('typing').TypeVar('$name'); "
	done
	sed -i -E -e 's/^class ([A-Za-z]+)\[[A-Za-z]+\]\(dict\):/class \1(dict):/' \
		-e "s/^class ([A-Za-z]+)\[([A-Za-z, ]+)\]:/class \1(__import__('typing').Generic[\2]):/" \
		-e 's/^( *def [A-Za-z_]+)\[[A-Za-z:, ]+\]\(/\1(/' \
		-e "0,/^(import|from [a-z])/s//$variables\n&/" \
		services/stores.py services/cloudformation/resource_provider.py testing/aws/util.py \
		services/cloudformation/engine/v2/change_set_model_preproc.py
fi
