/** What was made of a key, made once; the memory is emptied when it is full. */
export function createMemory<Value>(mostRemembered: number): (key: string, make: (key: string) => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= mostRemembered) known.clear();
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/** The same pure function, quick for keys that it has seen lately. */
export function memoise<Value>(compute: (key: string) => Value, mostMemoised = 5000): (key: string) => Value {
  const recall = createMemory<Value>(mostMemoised);
  return (key) => recall(key, compute);
}

/** What is computed when it is first asked for, and kept. */
export function lazily<Value>(compute: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: compute() }).value;
}
