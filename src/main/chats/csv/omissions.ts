/** What is true of every table that a person read as a chat. */
export const omissions: readonly string[] = [
  'Which column is what was stated by a person or guessed from the header; the table itself does not say what it is.',
  'Columns that were not named are not shown; the original holds them.',
  'A table can be changed in any program without a trace.',
];
