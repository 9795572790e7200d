import { refuse } from "./refuse.js";

const shortest = 5;
const longest = 128;

/** Throws Refused for a password that no Watcher takes. undefined and null are not looked at: they are no password. */
export function checkPassword(password: string | null | undefined): void {
  if (password == null) return;
  const length = Array.from(password).length;
  if (length >= shortest && length <= longest) return;
  refuse([{ message: `A password has ${shortest} to ${longest} characters.`, pointer: "/password" }]);
}
