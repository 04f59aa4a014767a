/** What looks like the name of a company or a technology in English, and is none. */

/** `words` are separated by white space; the words of one expression by underscores. Sets need no compiling. */
const setOf = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' ')),
  );

/** Words that are capitalized without being a product or a company. */
export const NO_LATIN =
  /^(?:I|Team|The|THE|A|An|My|Our|We|It|This|That|In|On|At|Part|Chapter|Day|Week|Step|University|College|School|CEO|CTO|PM|HR|ID|IT|ICT|PTO|NGO|NPO|SW|OK|FE|BE|AI|CS|Organizer|Mentor|Google Summer)\b|^[A-Z]$|^\d|University|College|School|Conference|Bootcamp|Conf$|JS$|^[A-Z]{2,}s$/;

/** Words that sentences start with. */
export const OPENING_WORDS = setOf(`
  After Again All Also Although And Another Anyway As Because Before Being Besides Both But By Despite Did Do Does
  During Each Even Every For From Having He Her Here His How However If Instead Just Later Let Like Looking Many Maybe
  Meanwhile Most No Not Now Nowadays Of Often Once Or Overall Perhaps She Since So Some Someone Something Sometimes
  Still Such Their Then There These They Those Though Through Thus To Today Until What When Where Whether Which While
  Who Why With Working Yes Yet You Your Life Work
  Actually Additionally Apparently Basically Clearly Currently Eventually Finally Fortunately Frankly Generally Honestly
  Hopefully Initially Interestingly Ironically Lastly Lately Luckily Mostly Naturally Obviously Originally Personally
  Previously Professionally Recently Sadly Secondly Similarly Surprisingly Thankfully Ultimately Unfortunately Usually`);

const ROLES = `Behind Computer Data Developer Director Engineer Engineering Front Full Back Head Inc Junior Lead LLC Ltd
  Manager MD Office Principal Product Senior Series Software Staff VP Web`;
/** How a line is labeled, and what one has with a company. */
export const LABELS = setOf(`
  Accepted Achievement Achievements Advice Again Applied Application Background Behaviora Behavioral Benefits Challenge Challenges Coding Communication 
  Company Compensation Conclusion Cons Culture Date Day Decision Education Experience Feedback Final First Forces Goal Goals HackerRank 
  HR Interview Interviews Job LeetCode Leetcode Learn Lesson Location Mentor Mentors Mentorship Networking Note Offer Offers Onsite On-site Outcome Overview Personal Phase 
  Phone Preparation Process Pros Question Recruiter Recruiters Referral Referrals Rejected Result Resume Role Round Salary Screening Second 
  Stage Status Summary Takeaway Takeaways Technical Third Timeline Tip Tips TLDR Total Update Verdict Week Year Years`);
const TIMES = `January February March April May June July August September October November December Monday Tuesday
  Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Fall Winter Christmas Thanksgiving Easter COVID God`;
const COUNTRIES = `Africa America Argentina Asia Australia Austria Bangladesh Belgium Brazil Britain Bulgaria Canada Chile
  China Colombia Croatia Cuba Czech Denmark Egypt England Estonia EU Europe Finland France Germany Ghana Greece Hungary
  Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kenya Korea Latvia Lebanon Lithuania Malaysia Mexico
  Morocco Myanmar Nepal Netherlands New_Jersey New_York New_Zealand Nigeria Norway Pakistan Peru Philippines Poland Portugal
  Romania Russia Scotland Serbia Singapore South Spain Sri Sweden Switzerland Taiwan Thailand Tunisia Turkey Uganda UK
  Ukraine United US USA Vietnam Wales`;
const CITIES = `Amsterdam Ann_Arbor Athens Atlanta Auckland Austin Baltimore Bangalore Bangkok Barcelona Bay_Area Beijing
  Belgrade Bellevue Bengaluru Berlin Boston Boulder Brisbane Bristol Brooklyn Brussels Bucharest Budapest Cairo Calgary
  California Cape_Town Charlotte Chennai Chicago Cleveland Colorado Columbus Copenhagen Cupertino Dallas Delhi Denver
  Detroit Dubai Dublin Edinburgh Florida Geneva Glasgow Gurgaon Halifax Hamburg Hanoi Hawai Helsinki Ho_Chi Hong_Kong
  Houston Hyderabad Illinois Indianapolis Istanbul Jakarta Kolkata Krakow Kuala Kyiv Kyoto Lagos Las_Vegas Lisbon London
  Los Lyon Madison Madrid Manchester Manhattan Manila Massachusetts Melbourne Menlo Miami Michigan Milan Milwaukee
  Minneapolis Montreal Moscow Mountain_View Mumbai Munich Nairobi Nashville NYC Oakland Ohio Ontario Oregon Osaka Oslo
  Ottawa Palo Paris Pennsylvania Perth Philadelphia Phoenix Pittsburgh Portland Porto Prague Pune Quebec Raleigh Redmond
  Rome Sacramento Salt_Lake San Santa Seattle Seoul SF Shanghai Shenzhen Silicon Sofia Stockholm Sunnyvale Sydney Taipei
  Tallinn Tel_Aviv Texas Tokyo Toronto Toulouse Utah Utrecht Vancouver Vienna Vilnius Virginia Warsaw Washington
  Wellington Zagreb Zurich`;
const SCHOOLS = `Baker_college Berkeley BITS Brandeis Caltech Cambridge Carnegie CMU Cornell Dartmouth Drexel Duke EPFL ETH
  Flatiron_School Fullstack Georgia Hacktoberfest Hackbright Harvard IIIT IIT Imperial KAIST Lambda_School Launch Make_School
  McGill McMaster MIT MSU NIT Northeastern NTU NUS NYU Outreachy Oxford Penn Pitt POSTECH Princeton Purdue Recurse RIT
  Rutgers Stanford SUNY Tsinghua TU Vassar Virginia_Tech Waterloo Yale GSoC`;
const LANGUAGES = `Arabic Cantonese Chinese Czech Danish Dutch English Esperanto Estonian Finnish French German Greek Hebrew Hindi Hungarian
  Italian Japanese Korean Latin Mandarin Norwegian Persian Polish Portuguese Russian Spanish Swedish Tamil Thai Turkish
  Ukrainian Urdu Vietnamese American British Canadian European Indian`;
const EVENTS = `AngelHack CES CVPR Devoxx DEFCON Defcon DEF_CON Black_Hat BlackHat CocoaHeads EuroPython FOSDEM GDC GHC GopherCon Grace_Hopper
  HackMIT Hackathon ICML Ignite KubeCon MHacks NeurIPS PennApps PyCon QCon RailsConf RubyKaigi Kaigi SIGGRAPH Strange_Loop SXSW
  TechCrunch_Disrupt Toastmasters TreeHacks WWDC`;
const PEOPLE = `Aaron Abby Adam Adrian Ahmed Aisha Alan Albert Alejandro Alex Alexander Alexandra Ali Alice Amanda
  Amit Amy Ana Andre Andrea Andreas Andrew Andrey Andy Angela Anita Ankit Anna Anne Anthony Anton Antonio Arjun
  Arnold Arthur Ashley Barbara Becky Ben Benjamin Beth Bill Bob Bobby Brad Brandon Brenda Brett Brian Brittany Bruce
  Bryan Caitlin Carl Carla Carlos Carol Caroline Cassidy Catherine Cathy Cecilia Chad Charles Charlie Chloe Chris
  Christian Christina Christopher Claire Clara Claudia Cody Colin Connor Corey Cory Courtney Craig Curtis Dan Daniel
  Daniela Danielle Darren Dave David Dean Debbie Deepak Dennis Derek Diana Diego Dmitry Dominic Donald Donna Doug Dr
  Drew Duncan Dustin Dylan Ed Eddie Edgar Eduardo Edward Elena Elijah Elizabeth Ellen Elliot Emily Emma Emmanuel Eric
  Erica Erik Erin Ernest Esther Ethan Eva Evan Evelyn Fernando Fiona Francesca Francis Francisco Frank Fred Gabriel
  Gary Gavin George Gerald Glenn Grace Graham Greg Gregory Guillermo Gustavo Hannah Hans Harry Hassan Heather Hector
  Helen Henry Howard Ian Ibrahim Igor Irene Isaac Isabel Ivan Jack Jackie Jacob Jacqueline Jake James Jamie Jane
  Janet Jared Jason Javier Jean Jeff Jeffrey Jen Jennifer Jenny Jeremy Jerome Jerry Jess Jesse Jessica Jill Jim Jimmy
  Joan Joanna Joe Joel Joey John Johnny Jon Jonathan Jordan Jorge Jose Joseph Josh Juan Judith Judy Julia Julie
  Justin Karen Karl Kate Katherine Kathy Katie Keith Kelly Ken Kenneth Kent Kevin Kim Kimberly Kristen Kurt Kyle
  Larry Laura Lauren Leah Lee Leon Leonardo Leslie Linda Lindsay Lisa Liz Lorenzo Louis Louise Luca Lucas Lucia Lucy
  Luis Luke Lydia Malcolm Manuel Marc Marcel Marco Marcus Margaret Maria Mariana Marie Mario Marissa Mark Martha
  Martin Mary Mateo Matt Matteo Matthew Matthias Maurice Max Megan Mel Melissa Michael Michelle Miguel Mike Miriam
  Mitchell Mohamed Mohammed Molly Monica Muhammad Nadia Naomi Natalie Natasha Nate Nathan Neil Nicholas Nick Nicole
  Nikhil Nikita Nina Noel Nora Norman Olga Oliver Olivia Omar Owen Pablo Pam Pamela Paolo Patricia Patrick Paul Paula
  Paulo Pedro Peter Phil Philip Philippe Pierre Priya Rachel Rafael Rahul Raj Ralph Ramon Randy Raymond Rebecca
  Ricardo Richard Rick Riley Rob Robert Roberto Rodrigo Roger Rohit Ron Ronald Rosa Rose Roy Ruben Russell Ruth Ryan
  Sabrina Sally Sam Samantha Samuel Sandra Sandy Sanjay Sara Sarah Scott Sean Sebastian Sergei Sergio Seth Shane
  Shannon Sharon Shaun Shawn Sheila Shreya Sidney Simon Sofia Sonia Sophie Spencer Stacey Stacy Stefan Stella
  Stephanie Stephen Steve Steven Stewart Stuart Sunil Suresh Susan Sven Sylvia Tanya Tara Taylor Ted Terry Theresa
  Thiago Thomas Tiffany Tim Tina Toby Todd Tom Tommy Tony Tracy Travis Trevor Tyler Valerie Vanessa Veronica Victor
  Vijay Vincent Vivek Walter Wayne Wendy Wes Will William Xavier Yasmin Yuki Yusuf Yuval Zach Zachary Zoe`;

const FIRST_NAMES = setOf(PEOPLE);

/** Whether a first name ends `before`: what follows is a person's name then, whatever it would be else: Craig Lockwood. */
export const endsInFirstName = (before: string): boolean =>
  FIRST_NAMES.has(/(?<!\w)([A-Z][a-z]+) $/.exec(before)?.[1] ?? '');

const NO_COMPANIES = setOf([ROLES, TIMES, COUNTRIES, CITIES, LANGUAGES, SCHOOLS, EVENTS, PEOPLE].join(' '));
/** The same by what they look like: universities, events. */
const NO_COMPANY_SHAPE =
  /^(?:U[A-Z]{1,3}|[Bb][Ss]ides[A-Za-z]*|I\/O|re:Invent)\b|(?:Con|Conf|Camp|Fest|Meetup|Summit|Rally)$|\b(?:Academy|Institute|Seminary|State|High)$/;

/** Whether people join, leave and are at it without its being a company: other people, places, times, schools, events. */
export function isNoCompany(name: string): boolean {
  const [first = '', second = ''] = name.match(/\w+/g) ?? [];
  return NO_COMPANIES.has(first) || NO_COMPANIES.has(`${first} ${second}`) || NO_COMPANY_SHAPE.test(name);
}

/** Words of code and of the trade that stand in lists beside technologies: class names, kinds of things, what a product is called behind its name. */
export const NO_TECHNOLOGY =
  /^(?:Access|Action|Admin|Email|Learn|Cmd|Ctrl|TEXT|DateTime|Goroutine|Agent|Air|Algorithm|Annotation|App|Array|Autumn|Back|Batch|Bean|Builder|Cache|Channel|Class|Client|Cloud|Code|Component|Config|Connection|Context|Controller|Cookie|Core|Data|Date|Design|Dev|Development|Domain|Engineering|Entity|Error|Event|Exception|Factory|Fall|File|Filter|Form|Framework|Front|Function|Game|Handler|Image|Index|Infrastructure|Input|Instance|Interface|Is|Item|Iterator|Job|Join|Key|Language|Layer|Learning|Library|List|Lock|Log|Loop|Manager|Map|Max|Message|Method|Mini|Mobile|Model|Module|Name|Network|Node|Object|Order|Output|Package|Page|Pattern|Platform|Plus|Premium|Pro|Process|Product|Project|Protocol|Proxy|Query|Queue|Reader|Repository|Request|Response|Result|Review|Role|Rule|Schema|Scope|Security|Server|Service|Session|Set|Slice|Socket|Spring|Stack|State|Step|Stream|String|Structure|Study|Summer|System|Table|Task|Team|Template|Test|Thread|Time|Token|Tool|Type|Unit|User|Value|View|Web|Window|Winter|Work|Worker|Writer)s?$/;
