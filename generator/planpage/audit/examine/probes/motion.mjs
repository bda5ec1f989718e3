import { describe } from '../in_page/places.mjs';
import { DARK } from '../states.mjs';

/** What moves although the reader has asked for stillness. */
function findMotion() {
  const found = [];
  const say = (element, says) => found.push({ where: describe(element), says });
  for (const element of document.querySelectorAll('*')) {
    for (const pseudo of [undefined, '::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      const isLong = (times) => times.split(',').some((time) => parseFloat(time) > 0.001);
      if (style.animationName !== 'none' && isLong(style.animationDuration)) {
        say(element, 'An animation runs although the reader wants none.');
      }
      if (style.transitionProperty !== 'none' && isLong(style.transitionDuration)) {
        say(element, 'A change would be slow although the reader wants no motion.');
      }
    }
    if (getComputedStyle(element).scrollBehavior === 'smooth') {
      say(element, 'Scrolling is animated although the reader wants no motion.');
    }
    if (element.matches('marquee, blink, video[autoplay], svg animate, svg animateTransform')) {
      say(element, 'This moves by itself.');
    }
  }
  return found;
}

export default {
  name: 'reduced-motion',
  title: 'Nothing moves where the reader has asked for stillness',
  rule: 'WCAG 2.3.3',
  states: DARK.slice(0, 1),
  look: findMotion,
};
