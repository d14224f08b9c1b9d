import { describe, expect, it } from 'vitest'
import { neemOver, teBewaren } from './autosave.ts'

describe('autosave', () => {
  it('sends only what changed; emptied is null, and empty is the same as not there', () => {
    expect(teBewaren({ a: '1', b: '2' }, { a: '1', b: '3', c: 'x' })).toEqual({ b: '3', c: 'x' })
    expect(teBewaren({ a: '1' }, { a: '', b: '' })).toEqual({ a: null })
    expect(teBewaren({ a: '1' }, { a: '1' })).toEqual({})
  })
  it('keeps what was typed while it was being sent, and takes what a colleague wrote', () => {
    expect(neemOver({ a: '1' }, { a: '12' }, { a: '1', b: 'van een ander' })).toEqual({
      a: '12',
      b: 'van een ander',
    })
    expect(neemOver({ a: '1' }, { a: '1' }, { a: '9' })).toEqual({ a: '9' })
    expect(neemOver({ a: '1' }, { a: '' }, { a: '1' })).toEqual({ a: '' })
  })
})
