import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Note } from "~/ui/note";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { askMergeLink, dropMerge, mergeAccounts, proveByPassword } from "~/web/merging.server";
import { requireStepUp } from "~/web/require-step-up.server";
import { EMAIL } from "~/web/typed-email";
import { PASSWORD } from "./parts/account-fields";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { MergePreview } from "./parts/merge-preview";
import { MergeProof } from "./parts/merge-proof";
import { mergeView } from "./parts/merge-view.server";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer } = await requireStepUp(request);
  const language = languageOf(params);
  return {
    documentTitle: documentTitle("merge", language),
    sent: new URL(request.url).searchParams.get("done") === "sent",
    proof: await mergeView(viewer, language),
    security: paths.security(language),
  };
}

/** Shows the other account to be one's own, by password or by link; or merges, or leaves both as they are. */
const SCHEMA = z.discriminatedUnion(
  "what",
  [
    z.strictObject({
      what: z.literal("password"),
      email: EMAIL,
      password: PASSWORD,
      code: z.string().trim().max(40).default(""),
    }),
    z.strictObject({ what: z.literal("link"), address: EMAIL }),
    z.strictObject({ what: z.literal("merge"), keep: z.enum(["own", "other"], { error: "merge.keepMissing" }) }),
    z.strictObject({ what: z.literal("drop") }),
  ],
  { error: "form.unreadable" },
);

export async function action({ request, params }: ActionFunctionArgs) {
  await requireStepUp(request);
  const language = languageOf(params);
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["password", "code"],
    run: async (input) => {
      if (input.what === "password") {
        await proveByPassword(request, input);
        return redirect(paths.merge(language));
      }
      if (input.what === "link") {
        await askMergeLink(request, { email: input.address });
        return redirect(paths.merge(language, "sent"));
      }
      if (input.what === "drop") {
        await dropMerge(request);
        return redirect(paths.merge(language, "dropped"));
      }
      await mergeAccounts(request, input);
      return redirect(`${paths.security(language)}?done=merged`);
    },
  });
}

/** "I have another account": shows that it is one's own, sees what each holds, and makes one of two. */
export default function MergeAccounts() {
  const { sent, proof, security } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={security} text={t("security.title")} />
      </div>
      {sent && !failure && !proof ? (
        <Note tone="success" announced className="mb-5">
          {t("merge.sent")}
        </Note>
      ) : null}
      {proof ? <MergePreview {...proof} failure={failure} /> : <MergeProof failure={failure} />}
    </div>
  );
}
