# Where the LocalStack image was put together from PyPI on a Python before 3.12, STS answers nothing: one class that it
# needs is written in newer syntax. To the published image this does nothing.
python=/opt/code/localstack/.venv/bin/python
if $python -c 'import sys; sys.exit(sys.version_info >= (3, 12))'; then
	stores=$(echo /opt/code/localstack/.venv/lib/python*/site-packages/localstack/services/stores.py)
	sed -i -E 's/^class ([A-Za-z]+)\[[A-Za-z]+\]\(dict\):/class \1(dict):/' "$stores"
fi
