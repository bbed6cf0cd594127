import { confirmPhone as confirm } from "~/domain/phones/confirm-phone.server";
import { requestPhoneCode as send } from "~/domain/phones/request-phone-code.server";
import { clientOf } from "./account.server";
import { requireStepUp } from "./require-step-up.server";

/** @throws {RuleBroken} about the number or the limits */
export async function requestPhoneCode(request: Request): Promise<void> {
  await send(await requireStepUp(request), clientOf(request));
}

/** @throws {RuleBroken} about the code */
export async function confirmPhone(request: Request, input: { code: string }): Promise<void> {
  await confirm(await requireStepUp(request), input, clientOf(request));
}
