import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { findMailed, rememberMailed } from "~/web/mailed-address.server";
import { askPhoneCode, phonesHelp } from "~/web/recovery.server";
import { EMAIL } from "~/web/typed-email";
import { typedValues } from "~/web/typed-values.server";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { LostPhoneForm } from "./parts/lost-phone-form";
import { typedText } from "./parts/typed-text";

export const handle = { form: "lost-address" };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  return {
    documentTitle: documentTitle("lost", language),
    email: typedText(typedValues(request), "email") || ((await findMailed(request))?.email ?? ""),
    phonesHelp: phonesHelp(),
    links: { signIn: paths.signIn(language), desk: paths.lostAddressDesk(language) },
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  return formAction(request, {
    schema: z.strictObject({ email: EMAIL }),
    language,
    run: async ({ email }) => {
      await askPhoneCode(request, { email });
      const headers = { "Set-Cookie": await rememberMailed({ email, next: null }) };
      return redirect(paths.lostAddressPhone(language), { headers });
    },
  });
}

/** The ways back into an account whose address is lost. */
export default function LostAddress() {
  const { email, phonesHelp: byPhone, links } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={links.signIn} text={t("signIn.title")} />
      </div>
      {byPhone ? (
        <LostPhoneForm value={failure ? typedText(failure.values, "email") : email} failure={failure} />
      ) : (
        <>
          <h1 className="type-h1">{t("lost.title")}</h1>
          <p className="mt-3 max-w-prose text-lead text-ink2">{t("lost.leadDesk")}</p>
        </>
      )}
      <section aria-labelledby="lost-desk">
        <h2 id="lost-desk" className="type-h2 mt-9">
          {t("lost.atDesk")}
        </h2>
        <p className="mt-2 mb-4 max-w-prose">{t("lost.atDeskLead")}</p>
        <LinkButton look="secondary" href={links.desk}>
          {t("lost.toDesk")}
        </LinkButton>
      </section>
      <Note tone="quiet" className="mt-9">
        {t("lost.staff")}
      </Note>
    </div>
  );
}
