/** One step of the database's form. Never edited once released: the next one is added. */
export interface Migration {
  /** 1 for the first; no gaps. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
