"""The AWS CLI for tests that call it hundreds of times: the CLI itself, but loaded only once.

serve SOCKET             keeps it loaded and carries out each command in a process forked for it, with the arguments,
                         folder, environment and streams of whoever calls; ends when its own standard input does
call SOCKET ARGUMENT...  has a command carried out, and exits as that does

`serve` is run by the Python for which the CLI is installed.
"""
import _socket  # Of what `socket` loads, a caller needs nothing.
import os
import sys


def serve(path):
    import contextlib
    import gc
    import select
    import signal
    import socket
    import time
    import types

    import awscli.clidriver
    import awscli.customizations.cloudformation.deploy  # noqa: F401
    import awscli.handlers  # noqa: F401
    import botocore.endpoint  # noqa: F401
    import botocore.httpsession  # noqa: F401
    import botocore.session
    import botocore.waiter

    # The descriptions of the services, which are megabytes of JSON, are read here and shared; all else is each command's.
    # What is read, and by which key it is found again, the CLI shows itself: by a command that only describes its input.
    data = awscli.clidriver.create_clidriver().session.get_component("data_loader")
    botocore.session.create_loader = lambda paths=None: data
    for command in ("iam get-role", "sts get-caller-identity", "cloudformation describe-stacks"):
        driver = awscli.clidriver.create_clidriver()
        with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
            driver.main([*command.split(), "--generate-cli-skeleton"])
        driver.session.create_client(command.split()[0], "us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
    # So are the CLI's own parts, half of what a command takes. Its configuration was read for them from this environment.
    driver = awscli.clidriver.create_clidriver()
    driver.session._config = None
    # Between two looks at a stack, which LocalStack has made at once, the CLI waits half a minute.
    botocore.waiter.time = types.SimpleNamespace(sleep=lambda seconds: time.sleep(min(seconds, 0.5)))
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(path)
    listening.listen(16)
    print("ready", flush=True)
    while True:
        ready, _, _ = select.select([listening, sys.stdin], [], [])
        if sys.stdin in ready:
            return
        caller, _ = listening.accept()
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            listening.close()
            carry_out(caller, driver.main)
        caller.close()


def carry_out(caller, main):
    import socket
    import traceback

    code = 255
    try:
        length, streams, _, _ = socket.recv_fds(caller, 8, 3)
        with caller.makefile("rb") as rest:
            words = rest.read(int.from_bytes(length, "big")).split(b"\0")
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        os.chdir(words[0])
        end = 2 + int(words[1])
        data = os.environ["AWS_DATA_PATH"]
        os.environ.clear()
        os.environb.update(variable.split(b"=", 1) for variable in words[end:])
        # Set by the CLI as it is loaded.
        os.environ["AWS_DATA_PATH"] = data
        sys.argv = ["aws", *map(os.fsdecode, words[2:end])]
        code = main()
    except SystemExit as exit:
        code = exit.code if isinstance(exit.code, int) else int(exit.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        caller.sendall(bytes([code & 255]))
        os._exit(0)


def call(path, arguments):
    words = [os.getcwdb(), str(len(arguments)).encode(), *map(os.fsencode, arguments)]
    words += [name + b"=" + value for name, value in os.environb.items()]
    message = b"\0".join(words)
    server = _socket.socket(_socket.AF_UNIX)
    server.connect(path)
    streams = b"".join(number.to_bytes(4, sys.byteorder) for number in range(3))
    server.sendmsg([len(message).to_bytes(8, "big")], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, streams)])
    server.sendall(message)
    code = server.recv(1)
    sys.exit(code[0] if code else 255)


if sys.argv[1] == "serve":
    serve(sys.argv[2])
else:
    call(sys.argv[2], sys.argv[3:])
