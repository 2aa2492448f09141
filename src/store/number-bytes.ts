/** Whole numbers of 32 bits as bytes; little-endian, whatever the machine. */
export function toNumberBytes(numbers: Uint32Array): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  return bytes;
}

export function toNumbers(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
}
