"""A captive portal in the place of a proxy: answers every request, CONNECT too, with its page.

usage: portal.py STATUS    prints its port once it listens
"""
import contextlib
import socket
import socketserver
import sys

PAGE = b"<!DOCTYPE html><html><body>Please sign in to this network<br></body></html>"


class Portal(socketserver.StreamRequestHandler):
    def handle(self):
        while self.rfile.readline().strip():
            pass
        self.wfile.write(b"HTTP/1.1 %s Portal\r\nLocation: http://portal.example/\r\nContent-Type: text/html\r\n"
                         b"Content-Length: %d\r\nConnection: close\r\n\r\n%s" % (sys.argv[1].encode(), len(PAGE), PAGE))
        # Unread bytes would reset the connection, and the page be lost. The client may have hung up by itself.
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            self.rfile.read()


socketserver.ThreadingTCPServer.daemon_threads = True
with socketserver.ThreadingTCPServer(("", 0), Portal) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
