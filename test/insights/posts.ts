/** Posts written for the tests, in the shapes that retrospectives have. */

/** Months as headings, bullets below them, a look ahead at the end. */
export const YEAR_OF_MONTHS = `2023년을 보내며
웹 개발자 지망생의 2023년 회고입니다! 🙂
1월 - 3월 ❄️
- 학교 연합 동아리에서 첫 팀 프로젝트 진행
- 작은 데모데이에서 인기상 수상
겨울 방학에는 팀을 꾸려 서비스를 만들었습니다. 저는 프론트엔드 리드를 맡게 되었고, 화면은 React로 그렸습니다.
4월 🌱
- 네이버 해커톤 우수상 수상
학교 수업을 듣다가 합격 메일을 받았습니다. 본선에서는 Docker와 Kubernetes를 밤새 공부했습니다.
5-6월 📚
- 밥 먹고 공부하기의 반복
면접을 여러 번 봤지만 원하는 곳에 가지는 못했습니다. 언젠가 카카오에 합격하고 싶습니다.
7월 - 9월 💻
- 두 달 동안 토스에서 인턴 실습
토스에서 인턴을 하게 되었습니다. AWS와 Terraform으로 인프라를 만졌고, 배포는 GitHub Actions로 했습니다.
10월 - 12월 🎓
- 정규직 전환에 성공
노력 끝에 정규직 전환에 성공했습니다! 지금은 백엔드 개발자로 근무하고 있습니다.
Welcome 2024 🎆
내년에는 더 멀리 가고 싶습니다. 모두 새해 복 많이 받으세요!
`;

/** An internship told by headings in English and sentences in Korean. */
export const INTERNSHIP = `쿠팡의 겨울 인턴십은 오래 기억에 남을 시간이었다. 많이 배웠고 많이 웃었다.
Application Process
가을에 지원서를 냈고 두 번의 면접을 봤다. 일주일 뒤 쿠팡에서 합격했다는 연락을 받았다. 모두가 축하해 주었다.
The First Day
나는 아침 일찍 사무실에 갔다. 노트북을 받고 팀원들과 점심을 먹었다. 모든 것이 새로웠다.
The First 2 Weeks
첫 2주 동안 나는 Java와 Spring Boot를 공부했다. 작은 과제로 Redis를 쓰는 채팅 서버를 만들었다.
Real Work
셋째 주부터, 나는 주문 서비스의 버그를 고치기 시작했다. Kotlin으로 쓴 코드가 많아서 처음에는 어려웠다.
코드 리뷰를 받으면서 테스트의 중요함을 배웠다. 우리 팀은 매일 아침 짧게 모였다.
Culture
점심은 늘 맛있었다. 인턴십 4주차와 8주차에는 무엇을 배웠는지 발표를 했다. 책도 자유롭게 살 수 있었다.
Conclusion
두 달은 짧았지만 나는 많이 자랐다. 함께한 모두에게 고맙다.
What I Did After the Internship
인턴십은 끝났지만 나는 아직도 그때의 동료들과 오픈 소스에 기여한다.
`;

/** A career in labeled lines, with a table of contents and a year that heads its months. */
export const CAREER = `My path so far
2019
March: Started to learn
I read a book about Python and wrote my first script in a week.
September
I joined Spotify as a junior developer, and learned Django from great people.
2020
January–March
I moved teams twice and wrote a lot of Go.
Q3
We launched the new player in August. I was proud of it.
2021 - Now: Stripe
I left Spotify and joined Stripe as a senior engineer. I work on payments with Ruby.
Looking ahead
I hope to write more.
`;

/** Tells of years and of wishes, but of no periods. */
export const NO_PERIODS = `좋은 코드란 무엇인가
나는 오랫동안 좋은 코드가 무엇인지 고민했다. 2018년에 나온 책을 다시 읽었다.
가독성
읽기 쉬운 코드가 좋은 코드다. 이름을 잘 짓는 것이 시작이다. React에서도 Spring에서도 같다.
테스트
테스트는 코드를 지켜 준다. 언젠가 이 주제로 발표하고 싶다.
마치며
다음에는 더 좋은 글로 돌아오겠다. 읽어 주셔서 감사합니다.
`;
