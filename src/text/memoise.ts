/** The same pure function, quick for keys that it has seen lately. */
export function memoise<Value>(compute: (key: string) => Value, mostMemoised = 5000): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= mostMemoised) known.clear();
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
