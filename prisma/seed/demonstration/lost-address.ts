import { beginAtDesk } from "~/domain/recovery/begin-at-desk.server";
import { confirmNewAddress } from "~/domain/recovery/confirm-new-address.server";
import { asSystem } from "~/platform/db.server";
import { renderable } from "~/platform/mail.server";
import type { Applicant } from "./applicant";
import { daysFrom } from "./moments";
import type { Act } from "./time-travel";
import type { World } from "./world";

const CLIENT = { address: "" };

/** The adult of the demonstration's accounts lost their mail address: the request waits to be checked at the Service. */
export function lostAddress(world: World, applicant: Applicant): Act {
  const run = async () => {
    const { email, profile, language } = applicant.person;
    const newEmail = `new.${email}`;
    await beginAtDesk(
      {
        ...{ oldEmail: email, newEmail, language },
        ...{ surname: String(profile.surname), givenName: String(profile.givenName) },
        birthDate: String(profile.birthDate),
      },
      CLIENT,
    );
    await confirmNewAddress({ token: await tokenSentTo(newEmail) }, CLIENT);
  };
  return { at: daysFrom(world.latest, -0.1), run };
}

/** The token in the link that the new address was sent. */
async function tokenSentTo(address: string): Promise<string> {
  const mail = await asSystem("demonstration data", (tx) =>
    tx.outboxMessage.findFirstOrThrow({ where: { toAddress: address, template: "recoveryConfirm" } }),
  );
  const path: unknown = Reflect.get(Object(renderable(mail).data), "path");
  return new URL(String(path), "http://portal").searchParams.get("token") ?? "";
}
