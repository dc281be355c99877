/*
 * A text in any script to the words under which it is found: without accents, without upper and lower case.
 * The index was made with the same rules (timeline/publishing/search/folding.py); a test holds the two together.
 */

const MARK = /[\p{M}\p{Cf}]/gu;
const SIGN = "[\\u0e01-\\u0edf\\u3041-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff]";
const WORD = new RegExp(`${SIGN}|(?:(?!${SIGN})[\\p{L}\\p{N}])+`, "gu");

/* What Unicode's casefolding does and lower case does not. */
const FOLDED = { ß: "ss", ς: "σ", ᲀ: "в", ᲁ: "д", ᲂ: "о", ᲃ: "с", ᲄ: "т", ᲅ: "т", ᲆ: "ъ", ᲇ: "ѣ", ᲈ: "ꙋ" };
const UNFOLDED = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "gu");
const CHEROKEE = /[\u13a0-\u13fd\uab70-\uabbf]/gu;

/** A text as it is compared. */
export function fold(text) {
  const lower = text.normalize("NFKD").replace(MARK, "").toLowerCase();
  return lower.replace(UNFOLDED, (one) => FOLDED[one]).replace(CHEROKEE, (one) => one.toUpperCase());
}

/** The folded words of a text, in order. */
export function words(text) {
  return fold(text).match(WORD) ?? [];
}

/** The folded words of a text, each with where it begins and ends in the text as written. */
export function placedWords(text) {
  let folded = "";
  const origin = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let unit = 0; unit < part.length; unit += 1) origin.push(at);
    folded += part;
    at += character.length;
  }
  origin.push(at);
  return Array.from(folded.matchAll(WORD), (match) => ({
    word: match[0],
    start: origin[match.index],
    end: endOf(text, origin[match.index + match[0].length - 1]),
  }));
}

/* After the character at a place, and after the marks that stand on it. */
function endOf(text, start) {
  let end = start + String.fromCodePoint(text.codePointAt(start)).length;
  while (end < text.length && /^[\p{M}\p{Cf}]/u.test(text.slice(end, end + 2))) end += text.codePointAt(end) > 0xffff ? 2 : 1;
  return end;
}
