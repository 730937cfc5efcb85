// What a consumer reads, from a file or an address; and how it ends.
import { readFile } from "node:fs/promises";

/** The text, with the media type where an address was given. */
export async function read(where) {
  if (!/^https?:/.test(where)) return { text: await readFile(where, "utf8"), type: null };
  const answer = await fetch(where);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  const bytes = await answer.arrayBuffer();
  return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), type: answer.headers.get("content-type") };
}

/** Checks each file or address of the command line; fails with a message for each that is not valid. */
export async function checkAll(check) {
  const places = process.argv.slice(2);
  if (places.length === 0) {
    console.error(`usage: ${process.argv[1]} FILE-OR-URL...`);
    process.exit(2);
  }
  for (const where of places) {
    try {
      console.log(`${where}: ${await check(await read(where))}`);
    } catch (error) {
      console.error(`${where}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}

/** Fails with a message unless something holds. */
export function must(holds, message) {
  if (!holds) throw new Error(message);
}
