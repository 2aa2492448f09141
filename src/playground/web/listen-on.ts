import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../../domain/errors.ts';
import { isEveryAddress } from '../server/own-name.ts';

const defaultPort = 8080;
const portsTried = 50;

/**
 * Listens on the port given, 0 for any that is free; where none is given on 8080 or the next one that is free.
 * @returns the address for a browser.
 * @throws ConfigError `config-invalid` that names the setting at fault.
 */
export async function listenOn(server: Server, host: string, given: number | undefined): Promise<string> {
  const last = given ?? defaultPort + portsTried - 1;
  for (let port = given ?? defaultPort; ; port += 1) {
    const problem = await tryPort(server, host, port);
    if (problem === undefined) return toUrl(server.address() as AddressInfo, host);
    if (problem !== 'EADDRINUSE' || port === last) throw toError(problem, host, given);
  }
}

/** @returns the code of what stands in the way. */
function tryPort(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve(undefined);
    });
  });
}

function toUrl({ port }: AddressInfo, host: string): string {
  const name = isEveryAddress(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function toError(code: string, host: string, given: number | undefined): ConfigError {
  const where = given === undefined ? `the ports from ${defaultPort} on` : `PORT ${given}`;
  const message =
    code === 'EADDRINUSE'
      ? `${where} on ${host}: taken by another program. Stop it, or set PORT to one that is free.`
      : code === 'EACCES'
        ? `${where} on ${host}: not allowed to this user. Set PORT to 1024 or more.`
        : `HOST "${host}" cannot be listened on (${code}). Set it to an address of this machine, such as 127.0.0.1.`;
  return new ConfigError(message, { code: 'config-invalid' });
}
