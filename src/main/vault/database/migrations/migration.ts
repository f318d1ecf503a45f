/** A step from one schema to the next. `to` is a multiple of ten and becomes the database's `user_version`. */
export interface Migration {
  readonly to: number;
  readonly sql: string;
}
