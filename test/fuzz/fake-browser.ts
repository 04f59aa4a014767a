/** The browser as tests have it. */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';
