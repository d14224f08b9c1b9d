/** A change to the invented region; the fault it must give (in the same file, or in `op`): a word on its line, and words of the message. */
export type Geval = {
  wat: string
  in: string
  oud: string
  nieuw: string
  bij: string
  op?: string
  zegt: RegExp
}
