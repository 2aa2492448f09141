import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words = ['[PAD]', '[UNK]', 'query', 'passage', ':', 'delegations', 'fuel', 'الوفود', 'الوقود'];
/** A row for each word: words of one meaning in both languages have the same, those before a text nearly none. */
const rows = [
  [0, 0, 0, 0.01],
  [0, 0, 0.1, 0.1],
  [0.01, 0, 0, 0.02],
  [0, 0.01, 0, 0.02],
  [0, 0, 0, 0.01],
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [1, 0, 0, 0],
  [0, 1, 0, 0],
];
const dimensions = 4;

/**
 * Writes a model of nine words into a folder, in the form that Transformers.js reads: it looks up a vector for each word.
 * @param weights the name of the file of weights, by which Transformers.js tells how exact they are
 */
export function writeToyModel(folder: string, name: string, weights = 'model.onnx'): void {
  mkdirSync(join(folder, name, 'onnx'), { recursive: true });
  const write = (path: string, content: string | Uint8Array) => writeFileSync(join(folder, name, path), content);
  write('config.json', JSON.stringify({ model_type: 'bert', vocab_size: words.length, hidden_size: dimensions }));
  write(
    'tokenizer_config.json',
    JSON.stringify({ tokenizer_class: 'PreTrainedTokenizer', pad_token: '[PAD]', unk_token: '[UNK]' }),
  );
  write('tokenizer.json', JSON.stringify(tokenizer));
  write(join('onnx', weights), encodeModel());
}

const special = (id: number) => ({
  id,
  content: words[id],
  special: true,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
});

const tokenizer = {
  version: '1.0',
  added_tokens: [special(0), special(1)],
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: null,
  decoder: null,
  model: { type: 'WordLevel', unk_token: '[UNK]', vocab: Object.fromEntries(words.map((word, id) => [word, id])) },
};

// Below: as much of protobuf and of ONNX's onnx.proto as one Gather takes.

type Part = readonly [field: number, value: number | string | Uint8Array | readonly Part[]];

function encodeModel(): Uint8Array {
  const table = Float32Array.from(rows.flat());
  const gather: Part[] = [
    [1, 'table'],
    [1, 'input_ids'],
    [2, 'last_hidden_state'],
    [4, 'Gather'],
  ];
  const initializer: Part[] = [
    [1, words.length],
    [1, dimensions],
    [2, 1],
    [8, 'table'],
    [9, new Uint8Array(table.buffer)],
  ];
  const graph: Part[] = [
    [1, gather],
    [2, 'toy'],
    [5, initializer],
    [11, toTensor('input_ids', 7, ['batch', 'length'])],
    [11, toTensor('attention_mask', 7, ['batch', 'length'])],
    [12, toTensor('last_hidden_state', 1, ['batch', 'length', dimensions])],
  ];
  return encode([
    [1, 8],
    [7, graph],
    [
      8,
      [
        [1, ''],
        [2, 13],
      ],
    ],
  ]);
}

function toTensor(name: string, type: number, shape: readonly (string | number)[]): Part[] {
  const sizes = shape.map((size): Part => [1, [typeof size === 'number' ? [1, size] : [2, size]]]);
  return [
    [1, name],
    [
      2,
      [
        [
          1,
          [
            [1, type],
            [2, sizes],
          ],
        ],
      ],
    ],
  ];
}

function encode(parts: readonly Part[]): Uint8Array {
  return Buffer.concat(parts.map(([field, value]) => encodePart(field, value)));
}

function encodePart(field: number, value: Part[1]): Uint8Array {
  if (typeof value === 'number') return Buffer.from([...varint(field << 3), ...varint(value)]);
  const bytes = typeof value === 'string' ? Buffer.from(value) : value instanceof Uint8Array ? value : encode(value);
  return Buffer.concat([Buffer.from([...varint((field << 3) | 2), ...varint(bytes.length)]), bytes]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}
