// What a browser has and Node has not, in front of the real client.
import { createServer } from 'node:http';
import WebSocket from 'ws';
import Xhr from 'xhr2';

/** Sockets that the client opened, the newest last. */
export const sockets = [];

class CountedSocket extends WebSocket {
  constructor(address) {
    super(address);
    sockets.push(this);
  }
}

// xhr2 sends texts and buffers. A form becomes the bytes that a browser would send.
class FormXhr extends Xhr {
  send(data) {
    if (!(data instanceof FormData)) return super.send(data);
    const body = new Response(data);
    this.setRequestHeader('Content-Type', body.headers.get('content-type'));
    body.arrayBuffer().then(bytes => super.send(Buffer.from(bytes)));
  }
}

globalThis.XMLHttpRequest = FormXhr;
globalThis.WebSocket = CountedSocket;

/** A file at an address of this process, as a page's blob: address is one. */
export async function serveFile(bytes) {
  const server = createServer((_, response) => response.end(bytes));
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
