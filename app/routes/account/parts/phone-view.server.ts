import type { Language } from "~/domain/languages";
import { displayPhone } from "~/domain/people/phone";
import type { Viewer } from "~/domain/people/viewer";
import { getPhone } from "~/domain/phones/get-phone.server";
import { paths } from "~/paths";
import { formatDateTime } from "~/web/format.server";

export type PhoneView = NonNullable<Awaited<ReturnType<typeof phoneView>>>;

/** The phone of an account as its page about security shows it; null where no text messages are sent. */
export async function phoneView(viewer: Viewer, language: Language) {
  const own = await getPhone(viewer);
  return (
    own && {
      phone: own.confirmedAt && own.phone ? displayPhone(own.phone) : null,
      confirmedAt: own.confirmedAt && formatDateTime(own.confirmedAt, language),
      link: paths.myPhone(language),
    }
  );
}
