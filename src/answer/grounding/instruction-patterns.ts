/** What speaks to a reader or to a model instead of telling the news, in both languages. */
export const instructionPatterns: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.]{0,40}\b(?:previous|prior|above|earlier|all|any|your|these|the)\b[^.]{0,30}\b(?:instructions?|rules?|prompts?|guidelines?|directions?|context|articles?|messages?)\b/iu,
  /\b(?:system|developer|assistant|user)\s*(?:prompt|message|role)?\s*:/iu,
  /\b(?:you are|you're|act as|pretend to be|you must|you should|you need to|you have to|you will now|from now on)\b/iu,
  /\b(?:as an?|i am an?|i'm an?) (?:ai|language model|assistant|bot|chatbot)\b/iu,
  /\b(?:(?:click|tap|visit|open|follow) (?:on |here|below|our|this|the link|www|us\b)|subscribe|sign up|log ?in|download|install|forward this|share this|send (?:me|us|your|this|the|money|bitcoin)|reply with|enter your|give (?:me|us) your|call (?:now|us|me)|contact us|join (?:our|us|my|the channel)|follow (?:us|this link|the link)|buy now|transfer (?:the|your)|verify your|confirm your (?:account|password|identity)|scan (?:the|this))\b/iu,
  // As an order, not "a type of"
  /(?:^|[.!?;:,]|\b(?:and|please|then|just|simply|must|to))\s*["'\u201C\u2018]?type\b(?! of\b)/iu,
  /\b(?:your|the admin(?:istrator)?'?s?) (?:password|token|api key|card number|account|wallet|pin)\b/iu,
  /(?:^|[.!?]["'\u201D\u2019)]*)\s*(?:please|say|repeat|write|print|output|respond|answer|tell (?:the|your)|translate|summari[sz]e|note that you|remember to|do not|don't|never|always|make sure)\b(?!\s+(?:has|have|had|is|was|were|are|did)\b)/iu,
  /\b(?:print|reveal|show|output|repeat) (?:your|the|this) (?:system|prompt|instructions?|rules?|token|password|hidden)\b/iu,
  /\b(?:answer|respond|reply|say)\b[^.]{0,20}\bonly (?:with|in|that)\b/iu,
  // Ignore, disregard, forget, leave, as whole words of one or of many: alef-teh/teh jeem heh-lam; alef nun seen/seen yeh … the instructions, rules, orders
  /(?<!\p{L})[\u0648\u0641]?(?:\u062A\u062C\u0627\u0647\u0644|\u0627\u0646\u0633|\u0627\u0647\u0645\u0644|\u0623\u0647\u0645\u0644|\u062A\u062E\u0637|\u0627\u062A\u0631\u0643)(?:\u0648\u0627|\u064A|\u0649)?\p{M}*(?!\p{L})[^.]{0,40}(?:\u062A\u0639\u0644\u064A\u0645\u0627\u062A|\u0642\u0648\u0627\u0639\u062F|\u0623\u0648\u0627\u0645\u0631|\u0627\u0648\u0627\u0645\u0631|\u062A\u0648\u062C\u064A\u0647\u0627\u062A|\u0645\u0642\u0627\u0644\u0627\u062A|\u0633\u0628\u0642)/u,
  // Click, visit, subscribe, send, download, share, call, follow: imperatives
  /(?<!\p{L})(?:\u0648|\u0641)?(?:\u0627\u0636\u063A\u0637|\u0625\u0636\u063A\u0637|\u0627\u0646\u0642\u0631|\u0632\u0631|\u0632\u0648\u0631\u0648\u0627|\u0632\u0631\u0648\u0627|\u0632\u0648\u0631\u064A|\u0627\u0634\u062A\u0631\u0643\u0648\u0627?|\u0623\u0631\u0633\u0644\u0648\u0627?|\u0627\u0631\u0633\u0644\u0648\u0627?|\u0623\u0631\u0633\u0650\u0644|\u062D\u0645\u0651?\u0644\u0648\u0627?|\u0646\u0632\u0651?\u0644\u0648\u0627|\u0634\u0627\u0631\u0643\u0648\u0627|\u0627\u062A\u0635\u0644\u0648\u0627?|\u062A\u0627\u0628\u0639\u0648\u0646\u0627|\u062A\u0627\u0628\u0639\u0646\u0627|\u0627\u0646\u0636\u0645\u0648\u0627?|\u0633\u062C\u0651?\u0644\u0648\u0627|\u0627\u0643\u062A\u0628\u0648\u0627?|\u0642\u0648\u0644\u0648\u0627|\u0623\u062C\u0628|\u0627\u062C\u0628|\u062D\u0648\u0651?\u0644\u0648\u0627|\u0627\u062F\u062E\u0644\u0648\u0627?|\u0623\u062F\u062E\u0644\u0648\u0627?|\u0623\u0639\u0637\u0646\u064A|\u0623\u0639\u0637\u0646\u0627|\u0627\u0639\u0637\u0646\u0627|\u062A\u062D\u062F\u062B \u0643|\u062A\u0635\u0631\u0651?\u0641 \u0643|\u062A\u0638\u0627\u0647\u0631)(?!\p{L})/u,
  // At the beginning: say, answer, write, repeat, send, download, translate, please
  /(?:^|[.!?\u061F]["\u00BB)]*)\s*(?:\u0642\u0644|\u0623\u062C\u0628|\u0627\u0643\u062A\u0628|\u0643\u0631\u0631|\u0623\u0631\u0633\u0644|\u062D\u0645\u0644|\u062A\u0631\u062C\u0645|\u064A\u0631\u062C\u0649|\u0627\u0644\u0631\u062C\u0627\u0621|\u0631\u062C\u0627\u0621|\u0645\u0646 \u0641\u0636\u0644\u0643)(?!\p{L})/u,
  // You are, you must, your password, your account: anta (alef nun teh) with alayka or yajib an; kalimat muruurik, hisaabuk
  /(?<!\p{L})(?:\u0623\u0646\u062A|\u0627\u0646\u062A|\u0623\u0646\u062A\u0645)(?!\p{L})|\u0639\u0644\u064A\u0643(?:\u0645)?(?!\p{L})|\u0643\u0644\u0645\u0629 (?:\u0627\u0644)?\u0645\u0631\u0648\u0631|\u0631\u0642\u0645 \u0628\u0637\u0627\u0642\u062A\u0643|\u062D\u0633\u0627\u0628\u0643(?!\p{L})/u,
  // As a language model, an assistant: ka-namuudhaj lughawi, bi-sifati musaa'id; I am an intelligent assistant
  /\u0643?\u0646\u0645\u0648\u0630\u062C \u0644\u063A\u0648\u064A|\u0628\u0635\u0641\u062A\u064A \u0645\u0633\u0627\u0639\u062F|\u0623\u0646\u0627 \u0645\u0633\u0627\u0639\u062F/u,
];
