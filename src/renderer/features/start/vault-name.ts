/** The last part of a folder's path, for people; the path itself where there is none. */
export function lastPart(path: string): string {
  return path.split(/[/\\]+/u).findLast((part) => part !== '') ?? path;
}

/** A path below a folder, joined the way that folder's path is written. */
export function below(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}
