/** Makes a thing of a text once for each knowledge; both are kept by nobody for its sake. */
export function remember<Text extends object, Knowledge extends object, Made>(
  make: (text: Text, knowledge: Knowledge) => Made,
): (text: Text, knowledge: Knowledge) => Made {
  const memories = new WeakMap<Knowledge, WeakMap<Text, Made>>();
  return (text, knowledge) => {
    const memory = memories.get(knowledge) ?? new WeakMap<Text, Made>();
    memories.set(knowledge, memory);
    const made = memory.get(text) ?? make(text, knowledge);
    memory.set(text, made);
    return made;
  };
}
