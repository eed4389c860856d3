/**
 * A web of one's own on loopback: a proxy that answers for every host name itself, over HTTP and TLS. A browser
 * that is told to use it sees pages under their real addresses and reaches no network.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { extname } from 'node:path';
import { makeCertificate } from './certificate.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

export interface Answer {
  readonly body: string | Uint8Array;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}
/** A text is an HTML page. A function answers each request anew. */
export type Route = string | Answer | ((url: URL) => string | Answer | Promise<string | Answer>);

export class Web {
  /** Every address that was asked for, in order. */
  readonly requests: string[] = [];
  readonly #routes = new Map<string, Route>();
  readonly #sockets = new Set<Socket>();
  readonly #proxy = createServer((request, response) => this.#answer('http', request, response));
  readonly #tls = createTlsServer(makeCertificate(), (request, response) =>
    this.#answer('https', request, response),
  );

  /** Starts to listen on a free port of 127.0.0.1. */
  async start(): Promise<this> {
    this.#proxy.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    this.#proxy.on('connect', (_request, socket: Socket) => {
      socket.on('error', () => socket.destroy());
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      this.#tls.emit('connection', socket);
    });
    this.#tls.on('tlsClientError', (_error, socket) => socket.destroy());
    await new Promise<void>((done) => this.#proxy.listen(0, '127.0.0.1', done));
    return this;
  }

  get port(): number {
    return (this.#proxy.address() as AddressInfo).port;
  }

  /** Answers `url` (its query and fragment don't count) with `route`, in place of what was there. */
  serve(url: string, route: Route): void {
    this.#routes.set(address(new URL(url)), route);
  }

  /** Answers `url` with the file's content, read anew at each request. */
  serveFile(url: string, file: string): void {
    this.serve(url, () => ({
      body: readFileSync(file),
      headers: { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' },
    }));
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#proxy.close(done));
  }

  async #answer(scheme: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => response.destroy());
    const path = request.url ?? '/';
    const url = new URL(path.startsWith('/') ? `${scheme}://${request.headers.host}${path}` : path);
    this.requests.push(url.href);
    const route = this.#routes.get(address(url));
    const made = typeof route === 'function' ? await route(url) : route;
    const answer: Answer =
      made === undefined ? { status: 404, body: '' } : typeof made === 'string' ? { body: made } : made;
    response.writeHead(answer.status ?? 200, { 'content-type': TYPES['.html'], ...answer.headers });
    response.end(answer.body);
  }
}

const address = (url: URL) => `${url.protocol}//${url.host}${url.pathname}`;
