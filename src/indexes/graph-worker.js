// Builds a graph of near neighbours off the main thread. Plain JavaScript, so that it runs under any loader.
import hnswlib from 'hnswlib-node';
import { parentPort, workerData } from 'node:worker_threads';

/** @type {{ space: 'ip', dimensions: number, m: number, efConstruction: number, base: string | undefined }} */
const { space, dimensions, m, efConstruction, base } = workerData;
const graph = new hnswlib.HierarchicalNSW(space, dimensions);
if (base === undefined) graph.initIndex({ maxElements: 1024, m, efConstruction });
else graph.readIndexSync(base);

parentPort?.on('message', (message) => {
  if (message.kind === 'add') add(message);
  else write(message.file);
  parentPort?.postMessage('done');
});

/** @param {{ passageIds: Float64Array, values: Float32Array }} batch one row of `values` for each id */
function add({ passageIds, values }) {
  const size = graph.getCurrentCount() + passageIds.length;
  if (size > graph.getMaxElements()) graph.resizeIndex(Math.ceil(size * 1.2));
  passageIds.forEach((passageId, row) => {
    graph.addPoint(Array.from(values.subarray(row * dimensions, (row + 1) * dimensions)), passageId);
  });
}

/** @param {string} file */
function write(file) {
  graph.writeIndexSync(file);
  const copy = new hnswlib.HierarchicalNSW(space, dimensions);
  copy.readIndexSync(file);
  if (copy.getCurrentCount() !== graph.getCurrentCount()) throw new Error('the index file was not written whole');
}
