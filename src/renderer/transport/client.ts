import type { AppEvent } from '../../shared/contract/events.ts';
import type { Input, MethodName, Output } from '../../shared/contract/index.ts';
import type { AddResult } from '../../shared/contract/item-methods.ts';
import type { PictureMade } from '../../shared/model/how-made.ts';
import type { CaseId } from '../../shared/model/ids.ts';

/** A file that the person dropped, pasted or chose, with the name it has inside what was dropped (`folder/a.jpg`). */
export interface GivenFile {
  readonly file: File;
  readonly path: string;
  /** True for what came from the clipboard; recorded with the item. */
  readonly pasted?: boolean;
  /** How a pasted picture came to be. */
  readonly made?: PictureMade;
}

/** A picture that was made in this window, and how. */
export interface MadePicture {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly how: PictureMade;
}

/** How the person wants files taken in: the options of `item.add`. */
export type AddOptions = Omit<Input<'item.add'>, 'case' | 'paths' | 'job'>;

/** The core as the window sees it, whatever carries the calls. */
export interface Client {
  /** Makes a call of the contract. Rejects with {@link CallFailed}, never with anything else. */
  call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Hears every event of the core until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /**
   * Preserves files one after another; `job` names the work for progress and for `job.cancel`. What could not be taken stands in
   * `refused` under the path given here. Rejects with {@link CallFailed} when nothing at all was taken and the reason lies
   * outside the files, e.g. a locked vault. `onTurn` hears the place of each file, from 0, as its turn comes.
   */
  addFiles(
    caseId: CaseId,
    files: readonly GivenFile[],
    options: AddOptions,
    job: string,
    onTurn?: (index: number) => void,
  ): Promise<AddResult>;
  /**
   * Preserves a picture that was made in this window. Its bytes go from memory to the core and into the encrypted store. Rejects with {@link CallFailed};
   * what the core would not take stands in `refused`.
   */
  addPicture(caseId: CaseId, picture: MadePicture, job: string): Promise<AddResult>;
  /** Where a dropped file lies on this machine; empty where the host is not told. */
  pathOf(file: File): string;
  /** Turns the address that `item.view` answered into one that an `<img>` can load. */
  resource(url: string): string;
}
