# SPDX-FileCopyrightText: 2026 The Tegata authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A TCP proxy on this computer that makes the way long: what comes in goes on half a round trip later."""
import asyncio
import threading


class DelayProxy:
    def __init__(self, target, round_trip):
        self.connections = 0
        self._target, self._round_trip = target, round_trip
        self._loop = asyncio.new_event_loop()
        started = threading.Event()

        def run():
            asyncio.set_event_loop(self._loop)
            server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0))
            self.port = server.sockets[0].getsockname()[1]
            started.set()
            self._loop.run_forever()

        threading.Thread(target=run, daemon=True).start()
        started.wait()

    def stop(self):
        self._loop.call_soon_threadsafe(self._loop.stop)

    async def _serve(self, reader, writer):
        self.connections += 1
        there_reader, there_writer = await asyncio.open_connection("127.0.0.1", self._target)
        # The kernel has shaken hands already: the client's first bytes wait for one round trip more.
        await asyncio.gather(self._pass(reader, there_writer, self._round_trip),
                             self._pass(there_reader, writer, 0))

    async def _pass(self, reader, writer, first):
        half = self._round_trip / 2
        queue = asyncio.Queue()

        async def deliver():
            while True:
                due, data = await queue.get()
                await asyncio.sleep(max(0, due - self._loop.time()))
                if not data:
                    break
                writer.write(data)
            writer.close()

        delivering = self._loop.create_task(deliver())
        # Nothing overtakes: all that comes within the handshake leaves at its end.
        earliest = self._loop.time() + first + half
        try:
            while data := await reader.read(65536):
                queue.put_nowait((max(earliest, self._loop.time() + half), data))
        except ConnectionError:
            pass
        queue.put_nowait((self._loop.time() + half, b""))
        await delivering
