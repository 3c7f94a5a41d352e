"""A reader must need nothing but the files."""

import contextlib
import socket


@contextlib.contextmanager
def offline():
    """Within it, an attempt to reach another machine is an error."""

    def refuse(*address, **_):
        raise OSError(f"a reader reached for the network: {address!r}")

    kept = socket.socket.connect, socket.create_connection, socket.getaddrinfo
    socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
    try:
        yield
    finally:
        socket.socket.connect, socket.create_connection, socket.getaddrinfo = kept
