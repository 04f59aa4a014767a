/** A content script that marks with mark.js: one big regular expression, every match wrapped in an element. */
import Mark from 'mark.js';
import { boundaryRegExp } from './boundary-regexp.ts';

/** From forms.js, which runs before this. */
declare const surfaceForms: readonly string[];

new Mark(document.body).markRegExp(boundaryRegExp(surfaceForms));
