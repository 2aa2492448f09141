/** Makes a thing when it is first asked for, and gives the same thing ever after; what failed is made anew. */
export function once<Value>(make: () => Promise<Value>): Once<Value> {
  let value: Promise<Value> | undefined;
  const begin = () => {
    const making = make();
    making.catch(() => (value = undefined));
    return making;
  };
  return Object.assign(() => (value ??= begin()), { made: () => value });
}

/** A thing that is made when it is first asked for. */
export interface Once<Value> {
  (): Promise<Value>;
  /** What was made, if anything was. */
  made(): Promise<Value> | undefined;
}
