import { askMergeLink as ask } from "~/domain/merging/ask-merge-link.server";
import { dropMerge as drop } from "~/domain/merging/drop-merge.server";
import { mergeAccounts as merge } from "~/domain/merging/merge-accounts.server";
import { proveByLink as byLink } from "~/domain/merging/prove-by-link.server";
import { proveByPassword as byPassword } from "~/domain/merging/prove-by-password.server";
import { clientOf } from "./account.server";
import { requireStepUp } from "./require-step-up.server";
import { requireViewer } from "./require-viewer.server";

export async function proveByPassword(
  request: Request,
  input: { email: string; password: string; code: string },
): Promise<void> {
  await byPassword(await requireStepUp(request), input, clientOf(request));
}

export async function askMergeLink(request: Request, input: { email: string }): Promise<void> {
  await ask(await requireStepUp(request), input, clientOf(request));
}

export async function proveByLink(request: Request, input: { token: string; code: string }): Promise<void> {
  await byLink(await requireStepUp(request), input, clientOf(request));
}

export async function mergeAccounts(request: Request, input: { keep: "own" | "other" }): Promise<void> {
  await merge(await requireStepUp(request), input);
}

export async function dropMerge(request: Request): Promise<void> {
  await drop(await requireViewer(request));
}
