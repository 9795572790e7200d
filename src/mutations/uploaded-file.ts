import { fileTypeFromBuffer, fileTypeFromFile } from "file-type";
import { open } from "node:fs/promises";

/** The media type that the first bytes show; undefined for text and for what nobody knows. */
export async function shownType(content: Uint8Array): Promise<string | undefined> {
  return (await fileTypeFromBuffer(content))?.mime;
}

export interface FileFacts {
  /** Where it is, for as long as the operation runs. */
  readonly path: string;
  /** As the client calls it; undefined when it does not. */
  readonly name: string | undefined;
  /** Its media type as the client says, lower case, without parameters. */
  readonly type: string;
  readonly bytes: number;
  /** Of its content. */
  readonly sha256: string;
}

/** A file that came with an operation: the value of the scalar `Upload`. */
export class UploadedFile {
  constructor(readonly facts: FileFacts) {}

  /** The media type that its first bytes show; undefined for text and for what nobody knows. */
  async shownType(): Promise<string | undefined> {
    return (await fileTypeFromFile(this.facts.path))?.mime;
  }

  /** Its whole content: for small files only. */
  async content(): Promise<Buffer> {
    const file = await open(this.facts.path);
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  }

  /** What distinguishes it, wherever it is stored. */
  toJSON(): object {
    const { name, type, bytes, sha256 } = this.facts;
    return { name, type, bytes, sha256 };
  }
}
