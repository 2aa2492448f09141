/** The same function, which makes what it was asked for lately once; it must depend on the text alone. */
export function remember<Made>(make: (text: string) => Made, mostRemembered: number): (text: string) => Made {
  const remembered = new Map<string, Made>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const made = make(text);
    remembered.set(text, made);
    return made;
  };
}
