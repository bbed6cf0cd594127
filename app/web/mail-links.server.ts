import type { MailLinks } from "~/domain/messages/mail-links";
import { paths } from "~/paths";
import { env } from "~/platform/env.server";

const absolute = (path: string) => `${env.appUrl}${path}`;

/** Where the buttons of mails lead. */
export const mailLinks: MailLinks = {
  absolute,
  home: (language) => absolute(paths.home(language)),
  programmes: (language) => absolute(paths.programmes(language)),
  signIn: (language) => absolute(paths.signIn(language)),
  forgotPassword: (language) => absolute(paths.forgotPassword(language)),
  application: (language, reference) => absolute(paths.application(language, reference)),
  myPrivacy: (language) => absolute(paths.myPrivacy(language)),
  interview: (language, reference) => absolute(paths.applicationInterview(language, reference)),
  staffApplication: (language, reference) => absolute(paths.staffApplication(language, reference)),
};
