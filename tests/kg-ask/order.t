Words in another order, and verbs that no property has: a place that is asked for is no
school, what was spoken of has it when the clause before only tells something else, and
how long until something else is not told by what is known of the thing.

  $ cat >people.csv <<'END'
  > 青石巷,类型,歌曲
  > 青石巷,发行时间,2011年3月
  > 林小满,代表作品,青石巷
  > 林小满,出生地,沧州
  > 林小满,出生日期,1999年2月3日
  > 林小满,毕业院校,北岭学院
  > 林小满,职业,歌手
  > 北岭学院,学校地址,沈阳
  > 长河唱片,旗下艺人,林小满
  > 长河唱片,公司性质,股份制
  > 长河唱片,公司名称,长河唱片有限公司
  > 海城集团,公司,海城地产
  > 何若谷,制作人,韩一舟
  > 保险理赔,答复,出险后48小时内报案
  > 保险理赔,办理时限,30天
  > END
  $ awk 'BEGIN { print "session\tquestion" } { print NR "\t" $0 }' >questions.tsv <<'END'
  > 林小满是在哪里出生的
  > 林小满在哪出生
  > 林小满哪里出生的
  > 林小满哪年出生的
  > 林小满是歌手吗
  > 林小满是制作人吗
  > 青石巷是哪年发行的，我记不住了?
  > 长河唱片旗下都有哪些艺人
  > 保险理赔几天能办好
  > 保险理赔多久到账
  > END
  $ kg-ask -f people.csv --format=tsv questions.tsv 2>said | cut -f2-4
  question	status	answer
  林小满是在哪里出生的	answer	林小满的出生地:沧州
  林小满在哪出生	answer	林小满的出生地:沧州
  林小满哪里出生的	answer	林小满的出生地:沧州
  林小满哪年出生的	answer	林小满的出生日期:1999年2月3日
  林小满是歌手吗	answer	是的,林小满的职业是歌手
  林小满是制作人吗	unknown	没有查到林小满的制作人,有的是:代表作品、出生地、出生日期、毕业院校、职业
  青石巷是哪年发行的，我记不住了?	answer	青石巷的发行时间:2011年3月
  长河唱片旗下都有哪些艺人	answer	长河唱片的旗下艺人:林小满
  保险理赔几天能办好	answer	保险理赔的办理时限:30天
  保险理赔多久到账	clarify	没有听懂“账”,您想问 1)保险理赔的办理时限?
  $ cat >turns.tsv <<'END'
  > session	question
  > 1	青石巷
  > 1	听过,是林小满的歌。它是哪年发行的?
  > 2	青石巷
  > 2	林小满是哪年出生的?
  > 3	北岭学院
  > 3	林小满在哪里出生的
  > END
  $ kg-ask -f people.csv --format=tsv turns.tsv 2>said | awk 'NR % 2' | cut -f2-4
  question	status	answer
  听过,是林小满的歌。它是哪年发行的?	answer	青石巷的发行时间:2011年3月
  林小满是哪年出生的?	answer	林小满的出生日期:1999年2月3日
  林小满在哪里出生的	answer	林小满的出生地:沧州

Two things that are named by a part each, a numeral for a digit, and the unit that is
in the property's name.

  $ cat >cars.csv <<'END'
  > 朗途X3,类型,轿车
  > 朗途X3,指导价,12.98万元
  > 朗途X3,座位数,5
  > 朗途X7,类型,SUV
  > 朗途X7,指导价,18.98万元
  > 朗途X7,座位数,7
  > 云驰E9,类型,SUV
  > 云驰E9,指导价,35.88万元
  > 云驰E9,座位数,7
  > 云驰E9,级别,5级
  > 云驰E1,类型,SUV
  > 云驰E1,指导价,15.58万元
  > 云驰E1,座位数,5
  > 云驰E1,级别,3级
  > END
  $ awk 'BEGIN { print "session\tquestion" } { print NR "\t" $0 }' <<'END' |
  > X7比X3贵多少
  > X7和云驰E9哪个贵
  > 云驰E9比X3贵多少
  > X7和X9哪个贵
  > E9和E9哪个贵
  > 7座的SUV
  > 7人的SUV
  > 五级的SUV有哪些
  > 十五级的SUV有哪些
  > END
  > kg-ask -f cars.csv --format=tsv 2>said | cut -f2-4
  question	status	answer
  X7比X3贵多少	answer	朗途X7的指导价是18.98万元,朗途X3是12.98万元,相差6万元,朗途X7更高
  X7和云驰E9哪个贵	answer	朗途X7的指导价是18.98万元,云驰E9是35.88万元,云驰E9更高
  云驰E9比X3贵多少	answer	云驰E9的指导价是35.88万元,朗途X3是12.98万元,相差22.9万元,云驰E9更高
  X7和X9哪个贵	clarify	没有听懂“X9”,您想问 1)朗途X7的指导价?
  E9和E9哪个贵	clarify	没有听懂,您想问 1)云驰E9的指导价?
  7座的SUV	list	座位数为7座的SUV有:云驰E9、朗途X7
  7人的SUV	list	座位数为7的SUV有:云驰E9、朗途X7
  五级的SUV有哪些	answer	级别为5级的SUV有:云驰E9
  十五级的SUV有哪些	answer	没有查到级别为十五级的SUV

What is fast has the least of a time, and the most of a speed; who gets something is not
who gives it.

  $ cat >post.csv <<'END'
  > 普通快递,类型,寄递产品
  > 普通快递,送达时间,3天
  > 普通快递,最高时速,80公里
  > 次日达,类型,寄递产品
  > 次日达,送达时间,1天
  > 次日达,最高时速,300公里
  > 运单A100,类型,运单
  > 运单A100,寄件人,孟晓
  > 运单A200,类型,运单
  > 运单A200,寄件人,孟晓
  > 运单A200,收件人,石磊
  > END
  $ awk 'BEGIN { print "session\tquestion" } { print NR "\t" $0 }' <<'END' |
  > 送达最快的寄递产品
  > 送达最慢的寄递产品是哪个
  > 送达时间最短的寄递产品
  > 时速最快的寄递产品
  > 时速最慢的寄递产品
  > 次日达和普通快递哪个送达快
  > 运单A100寄给谁
  > 运单A200寄给谁
  > 运单A100谁寄的
  > END
  > kg-ask -f post.csv --format=tsv 2>said | cut -f2-4
  question	status	answer
  送达最快的寄递产品	answer	寄递产品里送达时间最低的是次日达:1天
  送达最慢的寄递产品是哪个	answer	寄递产品里送达时间最高的是普通快递:3天
  送达时间最短的寄递产品	answer	寄递产品里送达时间最低的是次日达:1天
  时速最快的寄递产品	answer	寄递产品里最高时速最高的是次日达:300公里
  时速最慢的寄递产品	answer	寄递产品里最高时速最低的是普通快递:80公里
  次日达和普通快递哪个送达快	answer	次日达的送达时间是1天,普通快递是3天,次日达更低
  运单A100寄给谁	unknown	没有查到运单A100的收件人,有的是:寄件人、类型
  运单A200寄给谁	answer	运单A200的收件人:石磊
  运单A100谁寄的	answer	运单A100的寄件人:孟晓

A fee of another kind is not told for the one that is named, nor for what a thing costs.

  $ cat >flats.csv <<'END'
  > 蓝湾公寓,类型,公寓
  > 蓝湾公寓,物业费,2.5元
  > 青桐公寓,类型,公寓
  > 青桐公寓,月租金,2600元
  > 松果合租,类型,合租房
  > 松果合租,中介费,半个月租金
  > 松果合租,取暖费,20元
  > END
  $ awk 'BEGIN { print "session\tquestion" } { print NR "\t" $0 }' <<'END' |
  > 蓝湾公寓中介费多少
  > 蓝湾公寓一个月多少钱
  > 蓝湾公寓物业费多少
  > 青桐公寓多少钱
  > 青桐公寓取暖费多少
  > 松果合租中介费多少
  > END
  > kg-ask -f flats.csv --format=tsv 2>said | cut -f2-4
  question	status	answer
  蓝湾公寓中介费多少	clarify	没有听懂,您想问 1)蓝湾公寓的物业费?
  蓝湾公寓一个月多少钱	unknown	没有查到蓝湾公寓的月租金,有的是:物业费、类型
  蓝湾公寓物业费多少	answer	蓝湾公寓的物业费:2.5元
  青桐公寓多少钱	answer	青桐公寓的月租金:2600元
  青桐公寓取暖费多少	unknown	没有查到青桐公寓的取暖费,有的是:月租金、类型
  松果合租中介费多少	answer	松果合租的中介费:半个月租金

What somebody has, by a part of the property's name, is not what has them; years are not
told by a person.

  $ cat >gym.csv <<'END'
  > 晨曦瑜伽,类型,课程
  > 晨曦瑜伽,教练,苏禾
  > 晨曦瑜伽,学制,两年
  > 苏禾,类型,教练
  > 苏禾,持有证书,RYT500
  > END
  $ awk 'BEGIN { print "session\tquestion" } { print NR "\t" $0 }' <<'END' |
  > 苏禾有什么证书
  > 苏禾有哪些证书
  > 晨曦瑜伽的教练干了几年了
  > 晨曦瑜伽学制几年
  > 苏禾教什么课程
  > END
  > kg-ask -f gym.csv --format=tsv 2>said | cut -f2-4
  question	status	answer
  苏禾有什么证书	answer	苏禾的持有证书:RYT500
  苏禾有哪些证书	answer	苏禾的持有证书:RYT500
  晨曦瑜伽的教练干了几年了	clarify	没有听懂“干”,您想问 1)晨曦瑜伽的教练?
  晨曦瑜伽学制几年	answer	晨曦瑜伽的学制:两年
  苏禾教什么课程	answer	教练为苏禾的课程有:晨曦瑜伽

Words of questions do not begin in a name: 票多少 is none of 成人票多少钱.

  $ printf '成人票,类型,门票\n成人票,价格,80元\n' >zoo.csv
  $ printf '成人票多少钱\n' | kg-ask -f zoo.csv --lines --format=tsv 2>said | cut -f1-3
  question	status	answer
  成人票多少钱	answer	成人票的价格:80元
