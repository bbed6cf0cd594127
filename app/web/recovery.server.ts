import type { Language } from "~/domain/languages";
import { answerAsOldAddress as answer } from "~/domain/recovery/answer-as-old-address.server";
import { approveRecovery as approve } from "~/domain/recovery/approve-recovery.server";
import { askPhoneCode as ask } from "~/domain/recovery/ask-phone-code.server";
import { beginAtDesk as beginDesk } from "~/domain/recovery/begin-at-desk.server";
import { beginByPhone as beginPhone } from "~/domain/recovery/begin-by-phone.server";
import {
  confirmNewAddress as confirmNew,
  type NewAddressConfirmed,
} from "~/domain/recovery/confirm-new-address.server";
import { confirmRecovery as confirm } from "~/domain/recovery/confirm-recovery.server";
import { textsAreOn } from "~/platform/text-outbox.server";
import { clientOf } from "./account.server";
import { requireStepUp } from "./require-step-up.server";

/** Whether a phone can stand in for a lost address. */
export const phonesHelp = (): boolean => textsAreOn();

export function askPhoneCode(request: Request, input: { email: string }): Promise<void> {
  return ask(input, clientOf(request));
}

export function beginByPhone(
  request: Request,
  input: { email: string; code: string; newEmail: string; language: Language },
): Promise<void> {
  return beginPhone(input, clientOf(request));
}

export function beginAtDesk(request: Request, input: Parameters<typeof beginDesk>[0]): Promise<void> {
  return beginDesk(input, clientOf(request));
}

/** @throws {RuleBroken} when the link no longer holds */
export function confirmNewAddress(request: Request, input: { token: string }): Promise<NewAddressConfirmed> {
  return confirmNew(input, clientOf(request));
}

/** @throws {RuleBroken} when the link no longer holds */
export function answerAsOldAddress(
  request: Request,
  input: { token: string; answer: "stop" | "agree" },
): Promise<Date | null> {
  return answer(input, clientOf(request));
}

/** Asks for a fresh proof of who checks. @throws {RuleBroken} */
export async function approveRecovery(request: Request, input: { id: string; document: string }): Promise<void> {
  await approve(await requireStepUp(request), input, clientOf(request));
}

export async function confirmRecovery(request: Request, input: { id: string }): Promise<void> {
  await confirm(await requireStepUp(request), input);
}
