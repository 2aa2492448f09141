import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface BreakableLink {
  readonly url: string;
  /** Cuts what is connected, and refuses what comes until it is mended. */
  break(): void;
  mend(): void;
}

/** Another address for a server, whose connections can be cut; ended after the test. */
export async function startBreakableLink(target: string): Promise<BreakableLink> {
  const sockets = new Set<Socket>();
  let isBroken = false;
  const { hostname, port } = new URL(target);
  const server = createServer((socket) => {
    if (isBroken) return void socket.destroy();
    const onward = connect(Number(port), hostname);
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => sockets.delete(end));
    }
    socket.pipe(onward).pipe(socket);
  });
  const cut = () => sockets.forEach((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, hostname, resolve));
  onTestFinished(() => {
    cut();
    server.close();
  });
  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    break() {
      isBroken = true;
      cut();
    },
    mend() {
      isBroken = false;
    },
  };
}
