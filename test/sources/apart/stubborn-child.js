// Does what a page says: a stand-in for parsers that hang, crash or grow.
const done = (text) => process.send?.({ kind: 'parsed', fields: {}, text });
const acts = {
  hang: () => {
    for (;;);
  },
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  heap: () => {
    for (const kept = []; ;) kept.push(new Array(1000).fill(kept.length));
  },
  buffers: () => {
    const kept = [];
    setInterval(() => kept.push(Buffer.alloc(20_000_000, 1)), 10);
  },
  environment: () => done(process.env.SOME_SECRET ?? ''),
  fine: () => done('fine'),
};
process.on('message', ({ html }) => acts[html]());
process.on('disconnect', () => process.exit());
