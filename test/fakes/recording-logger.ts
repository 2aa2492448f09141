import type { Logger } from '../../src/domain/runtime.ts';

export interface LogEntry {
  readonly level: keyof Logger;
  readonly fields: object;
  readonly message: string;
}

export interface RecordingLogger extends Logger {
  readonly entries: readonly LogEntry[];
  /** Everything that was logged, as one text to look for words in. */
  readonly text: () => string;
}

export function createRecordingLogger(): RecordingLogger {
  const entries: LogEntry[] = [];
  const record = (level: keyof Logger) => (fields: object, message: string) => {
    entries.push({ level, fields, message });
  };
  return {
    entries,
    text: () => JSON.stringify(entries),
    debug: record('debug'),
    info: record('info'),
    warn: record('warn'),
    error: record('error'),
  };
}
