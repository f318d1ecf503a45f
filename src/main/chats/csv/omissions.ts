/** What is true of every table that a person read as a chat. */
export const omissions: readonly string[] = [
  'A person said which column is what, or the header suggested it; the table itself does not say.',
  'Columns that nobody named are not shown.',
  'Anyone can change a table without a trace.',
];
