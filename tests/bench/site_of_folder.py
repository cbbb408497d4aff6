# SPDX-FileCopyrightText: 2026 The Tegata authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server for programs that have none of their own."""
import functools
import http.server
import threading


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class serve_folder:
    def __init__(self, folder, port):
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", port),
                                                       functools.partial(_Quiet, directory=str(folder)))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()
        self._server.server_close()
