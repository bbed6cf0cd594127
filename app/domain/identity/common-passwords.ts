/**
 * Words that the commonest passwords are made of, among them those of this country and this site. A long password
 * that is nothing but such words, digits and signs ("azerbaijan-azerbaijan-1") is guessed as quickly as a short one.
 */
export const COMMON_WORDS = [
  ..."password passwort pass parol sifre kodsoz пароль qwerty qwertyuiop asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qwertz azerty йцукен qazwsx qazwsxedc".split(
    " ",
  ),
  ..."letmein welcome login admin administrator user guest root test changeme secret default master hello iloveyou loveyou love".split(
    " ",
  ),
  ..."princess sunshine monkey dragon football baseball basketball superman batman pokemon shadow michael jordan charlie flower summer winter spring autumn".split(
    " ",
  ),
  ..."computer internet google facebook instagram telegram whatsapp youtube samsung iphone android microsoft windows".split(
    " ",
  ),
  ..."azerbaijan azerbaycan azərbaycan азербайджан baku baki bakı баку ganja gence gəncə sumqayit sumgait karabakh qarabag qarabağ susha shusha vetan veten vətən".split(
    " ",
  ),
  ..."korpu körpü migration migrasiya miqrasiya migrasia service xidmet xidmət state dovlet dövlət portal volunteer konullu könüllü school mekteb məktəb youth genc gənc".split(
    " ",
  ),
  ..."correct horse battery staple trustno letme abcdef abcdefgh abcdefghijklmnopqrstuvwxyz abc the my is and for".split(
    " ",
  ),
];
