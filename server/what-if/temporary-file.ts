import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pieceBytes = 65_536;

/** Bytes that are too many for memory, in a file that is gone with the process, whatever ends it. */
export class TemporaryFile {
  #size = 0;

  private constructor(
    private readonly handle: FileHandle,
    private readonly leftover: string | undefined,
  ) {}

  static async create(): Promise<TemporaryFile> {
    const path = join(tmpdir(), `dueline-${randomUUID()}`);
    const handle = await open(path, 'wx+', 0o600);
    // An open file can be taken off its folder at once, but not everywhere.
    const isGone = await unlink(path).then(
      () => true,
      () => false,
    );
    return new TemporaryFile(handle, isGone ? undefined : path);
  }

  /** How many bytes were appended. */
  get size(): number {
    return this.#size;
  }

  /** Appends bytes. One call at a time. */
  async append(bytes: Uint8Array): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await this.handle.write(bytes, written, bytes.length - written, this.#size);
      written += bytesWritten;
      this.#size += bytesWritten;
    }
  }

  /** The bytes from an offset on, piece by piece. */
  async *pieces(from = 0): AsyncGenerator<Uint8Array> {
    for (let at = from; at < this.#size; ) {
      const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  async close(): Promise<void> {
    await this.handle.close();
    if (this.leftover !== undefined) await unlink(this.leftover).catch(() => undefined);
  }
}
