"""Passes questions from costscape to the Python that holds the model, and answers back."""

import os
import socket
import sys
import threading

connection = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
connection.sendall(os.environ["COSTSCAPE_KEY"].encode())


def questions():
    while block := os.read(0, 1 << 16):
        connection.sendall(block)
    connection.shutdown(socket.SHUT_WR)


threading.Thread(target=questions, daemon=True).start()
with os.fdopen(1, "wb", closefd=False) as answers:
    while block := connection.recv(1 << 16):
        answers.write(block)
        answers.flush()
