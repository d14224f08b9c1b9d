// Loaded before the product (`--import`): a machine whose clock is wrong by KLOK_MINUTEN. There is no other way without a
// second machine; the product itself knows nothing of it.
const scheef = Number(process.env.KLOK_MINUTEN ?? 0) * 60_000
const Echt = Date

globalThis.Date = class extends Echt {
  constructor(...args) {
    if (args.length === 0) super(Echt.now() + scheef)
    else super(...args)
  }
  static now() {
    return Echt.now() + scheef
  }
}
